"""What the words of a sentence do: tokens, tags and their repairs, forms of verbs, offices.

It knows neither claims nor speakers.
"""
