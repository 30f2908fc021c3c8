"""Stories -> the days they were printed on. The law: never a silent guess."""
