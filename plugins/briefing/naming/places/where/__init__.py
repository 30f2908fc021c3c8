"""Which place of that name is meant, by what stands beside it and what the text speaks of."""
