"""Whom protection reaches and whom it misses, held against the poverty register.

Pages read no list of persons. Register and poverty register are matched where they are
published (`build`); what is left are counts of people by place, decile, sex, age and occupation.
"""
