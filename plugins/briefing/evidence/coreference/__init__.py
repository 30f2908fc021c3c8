"""Whom a pronoun, a title or a description stands for."""
