has_keys
   AND (staged_id, start_offset, end_offset, ordinal, quote) NOT IN (
     SELECT w.staged_id, w.start_offset, w.end_offset, w.ordinal, w.quote
       FROM staging.word_fault w WHERE w.run_id = :run)
