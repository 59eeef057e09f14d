-- The proof of quotes in texts of any length. By lines it is cheap for articles, but a text of a million
-- characters in one line, with ten thousand figures, was counted from its start for each of them. A long
-- text is halved until its pieces are short, and each quote is looked for in its piece: one pass over the
-- text for each halving, and one sort.
CREATE FUNCTION warehouse.unproven_by_lines(words text, first_offsets integer[], after_offsets integer[], quotes text[])
  RETURNS SETOF bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT q.number
    FROM (SELECT l.lines,
                 (SELECT array_agg(s.line_start ORDER BY s.number)
                    FROM (SELECT u.number,
                                 coalesce(sum(char_length(u.line) + 1) OVER (
                                   ORDER BY u.number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::integer AS line_start
                            FROM unnest(l.lines) WITH ORDINALITY AS u (line, number)) AS s) AS line_starts
            FROM (SELECT string_to_array(words, E'\n') AS lines OFFSET 0) AS l
          OFFSET 0) AS t
   CROSS JOIN LATERAL unnest(first_offsets, after_offsets, quotes) WITH ORDINALITY AS q (first_offset, after_offset, quote, number)
   -- CASE, because a planner may try the dear comparison first when both are conditions.
   WHERE CASE
           WHEN substring(t.lines[width_bucket(q.first_offset, t.line_starts)]
                  FROM q.first_offset - t.line_starts[width_bucket(q.first_offset, t.line_starts)] + 1
                  FOR q.after_offset - q.first_offset) = q.quote THEN false
           ELSE substring(words FROM q.first_offset + 1 FOR q.after_offset - q.first_offset) IS DISTINCT FROM q.quote
         END
$$;

CREATE FUNCTION warehouse.unproven_by_pieces(words text, first_offsets integer[], after_offsets integer[], quotes text[])
  RETURNS SETOF bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH RECURSIVE part (first_offset, size, part_words) AS (
    SELECT 0, (1024 * 2 ^ ceil(greatest(0, log(2, greatest(1, char_length(words))::numeric / 1024))))::integer, words
     UNION ALL
    SELECT h.first_offset, p.size / 2, h.part_words
      FROM part p
     CROSS JOIN LATERAL (VALUES
             -- A quote may begin in the one half and end in the other.
             (p.first_offset, substring(p.part_words FOR p.size / 2 + 256)),
             (p.first_offset + p.size / 2, substring(p.part_words FROM p.size / 2 + 1))) AS h (first_offset, part_words)
     WHERE p.size > 1024 AND h.part_words <> ''
  ), quote (first_offset, after_offset, quote, number) AS (
    SELECT * FROM unnest(first_offsets, after_offsets, quotes) WITH ORDINALITY
  ), beside AS (
    -- Sorted, not joined: a join would be chosen by guesses of how many pieces there are.
    SELECT u.*, first_value(u.own_words) OVER (PARTITION BY u.piece ORDER BY u.number NULLS FIRST) AS piece_words
      FROM (SELECT p.first_offset / 1024 AS piece, NULL::bigint AS number, p.part_words AS own_words,
                   NULL::integer AS first_offset, NULL::integer AS after_offset, NULL::text AS quote
              FROM part p
             WHERE p.size = 1024
             UNION ALL
            SELECT q.first_offset / 1024, q.number, NULL, q.first_offset, q.after_offset, q.quote
              FROM quote q) AS u
  )
  SELECT b.number
    FROM beside b
   WHERE b.number IS NOT NULL
     AND CASE
           WHEN substring(b.piece_words FROM b.first_offset % 1024 + 1 FOR b.after_offset - b.first_offset) = b.quote
             THEN false
           ELSE substring(words FROM b.first_offset + 1 FOR b.after_offset - b.first_offset) IS DISTINCT FROM b.quote
         END
$$;

CREATE OR REPLACE FUNCTION warehouse.unproven(words text, first_offsets integer[], after_offsets integer[], quotes text[])
  RETURNS SETOF bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT * FROM warehouse.unproven_by_lines(words, first_offsets, after_offsets, quotes)
   WHERE coalesce(octet_length(words), 0) <= 65536
   UNION ALL
  SELECT * FROM warehouse.unproven_by_pieces(words, first_offsets, after_offsets, quotes)
   WHERE octet_length(words) > 65536
$$;
COMMENT ON FUNCTION warehouse.unproven_by_lines(text, integer[], integer[], text[]) IS 'vi: Như unproven, tìm theo dòng: cho bài ngắn / en: As unproven, by lines: for articles';
COMMENT ON FUNCTION warehouse.unproven_by_pieces(text, integer[], integer[], text[]) IS 'vi: Như unproven, tìm theo mảnh: cho văn bản dài / en: As unproven, by pieces: for long texts';
