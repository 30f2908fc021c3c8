"""Which body of the text answers to an acronym, a short name, or what many bodies are called."""
