"""Which person of the text answers to a surname, half of a double name, or another name."""
