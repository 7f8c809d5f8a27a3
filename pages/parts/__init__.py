"""What pages share: the frame, the filters, the link, and figures with their origin."""
