-- For this transaction alone. Every question is about the whole warehouse, but as nearly all runs are
-- published the planner expects hardly a row of what holds, and would search tables anew for each of them.
SET LOCAL enable_nestloop = off;
SET LOCAL jit = off;
SET LOCAL work_mem = '64MB'
