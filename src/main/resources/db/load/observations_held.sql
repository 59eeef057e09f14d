-- Asked of the figures of a run whose articles have claims already: one that is held changes nothing.
    ON CONFLICT (document_id, start_offset, end_offset, ordinal)
       WHERE superseded_run_id IS NULL AND corrects_id IS NULL DO NOTHING
