SELECT y.run_id, y.source, y.documents, y.articles, y.unreadable, y.characters, y.figures_per_article,
       b.runs, b.articles AS usual_articles, b.characters AS usual_characters, b.figures_per_article AS usual_figures
  FROM batch.source_yield y
  LEFT JOIN batch.source_baseline b USING (run_id, source)
 WHERE y.run_id = (SELECT max(run_id) FROM batch.source_yield)
 ORDER BY y.source
 LIMIT 200
