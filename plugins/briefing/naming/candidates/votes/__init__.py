"""Of what the model and the rules propose, one candidate each."""
