"""Lines -> headline, blocks, lines set aside. The law: every word is in one of them, in order."""
