"""Text in, marks out: languages, sentences, regions, quotes and entities. Runs in the worker process only."""
