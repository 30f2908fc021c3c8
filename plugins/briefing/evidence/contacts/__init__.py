"""Who met, called, visited, invited whom, and how sure that is."""
