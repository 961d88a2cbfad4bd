"""The batch past one machine (extra ``[cluster]``): the desk's own matching, run by Dask.

A run is a folder that all workers see. Every stage cuts its work into numbered parts; a part that
is done is a file, so a run that stopped goes on where it was, and a part whose worker died is done
again by another. What one stage hands to the next is sorted by its reader beforehand (`exchange`).

    read       input -> wordings and their keys, bad records aside
    identity   no two records of one id
    merge      how many wordings hold each key
    prefixes   wordings -> buckets of keys: two that reach the threshold meet in one
    pairs      bucket -> pairs that reach the threshold
    codes, crossing       (with vectors) the same across languages, by coarse centroids
    labels     pairs -> relation, score, reasons: `matching.scoring.score.compare`
    clusters   pairs that are the same -> groups
"""
