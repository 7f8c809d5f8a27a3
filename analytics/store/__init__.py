"""Opens the data files: tables of the store, reference data, parameters, programmes."""
