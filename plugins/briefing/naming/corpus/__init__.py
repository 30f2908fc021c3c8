"""All texts: which chains are one entity."""
