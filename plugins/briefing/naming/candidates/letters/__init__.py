"""What a text's letters alone say: its words, the runs of capitals among them, the owners."""
