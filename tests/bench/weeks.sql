-- What `report weekly --by category,priority` counts, as one statement. :from is the midnight that begins the first
-- week, :weeks their number, :now the instant of asking.
WITH RECURSIVE
grid (w) AS (SELECT 0 UNION ALL SELECT w + 1 FROM grid WHERE w + 1 < :weeks),
moments AS (
  SELECT MIN((e.at - :from) / 604800, :weeks) AS w, t.category AS c, t.priority AS p,
    COUNT(*) FILTER (WHERE e.kind = 'opened') AS opened,
    COUNT(*) FILTER (WHERE e.kind = 'resolved') AS resolved,
    COUNT(*) FILTER (WHERE e.kind = 'closed') AS closed,
    COUNT(*) FILTER (WHERE e.kind = 'reopened' OR e.kind = 'confirmed' AND e.open_change = 1) AS reopened,
    COUNT(*) FILTER (WHERE e.kind = 'opened' AND t.category = 'complaint') AS complaints,
    COUNT(*) FILTER (WHERE e.kind = 'escalated') AS escalations,
    COUNT(e.score) AS score_count, SUM(e.score) AS score_sum, SUM(e.open_change) AS change
  FROM event e JOIN ticket t ON t.id = e.id
  WHERE e.open_change IS NOT NULL AND e.at >= :from
    AND e.kind IN ('opened', 'resolved', 'closed', 'reopened', 'confirmed', 'cancelled', 'merged', 'escalated')
  GROUP BY 1, 2, 3),
answers AS (
  SELECT (t.responded_at - :from) / 604800 AS w, t.category AS c, t.priority AS p, COUNT(*) AS responded
  FROM ticket t WHERE t.responded_at >= :from AND t.responded_at < :from + :weeks * 604800 GROUP BY 1, 2, 3),
clocks AS (
  SELECT (k.due_at - :from) / 604800 AS w, t.category AS c, t.priority AS p,
    SUM(k.name = 'respond' AND k.state = 'met') AS respond_met,
    SUM(k.name = 'respond' AND (k.state = 'missed' OR k.state = 'running' AND k.due_at < :now)) AS respond_missed,
    SUM(k.name = 'resolve' AND k.state = 'met') AS resolve_met,
    SUM(k.name = 'resolve' AND (k.state = 'missed' OR k.state = 'running' AND k.due_at < :now)) AS resolve_missed
  FROM clock k JOIN ticket t ON t.id = k.ticket
  WHERE k.due_at >= :from AND k.due_at < :from + :weeks * 604800 AND k.name IN ('respond', 'resolve')
    AND k.state NOT IN ('paused', 'ended')
  GROUP BY 1, 2, 3),
solved AS (
  SELECT (t.resolved_at - :from) / 604800 AS w, t.category AS c, t.priority AS p, t.resolved_at - t.opened_at AS took
  FROM ticket t WHERE t.resolved_at >= :from AND t.resolved_at < :from + :weeks * 604800),
ranked AS (
  SELECT w, c, p, took, ROW_NUMBER() OVER (PARTITION BY w, c, p ORDER BY took) - 1 AS r,
    COUNT(*) OVER (PARTITION BY w, c, p) - 1 AS n FROM solved),
handling AS (
  SELECT w, c, p, AVG(took) / 3600 AS mean,
    SUM(took * MAX(0, 1 - ABS(r - n * 0.5))) / SUM(MAX(0, 1 - ABS(r - n * 0.5))) / 3600 AS median,
    SUM(took * MAX(0, 1 - ABS(r - n * 0.9))) / SUM(MAX(0, 1 - ABS(r - n * 0.9))) / 3600 AS p90
  FROM ranked GROUP BY w, c, p),
due AS (
  SELECT (k.call_at - :from) / 604800 AS w, COALESCE(t.category, '') AS c, COALESCE(t.priority, '') AS p,
    COUNT(*) AS callbacks_due
  FROM callback k LEFT JOIN ticket t ON t.id = k.ticket
  WHERE k.call_at >= :from AND k.call_at < :from + :weeks * 604800 AND k.state NOT IN ('skipped', 'dropped', 'merged')
  GROUP BY 1, 2, 3),
done AS (
  SELECT (e.at - :from) / 604800 AS w, COALESCE(t.category, '') AS c, COALESCE(t.priority, '') AS p,
    COUNT(*) AS callbacks_done, SUM(e.body LIKE '%"reached":true%') AS callbacks_reached, COUNT(e.score) AS score_count,
    SUM(e.score) AS score_sum
  FROM event e JOIN callback k ON k.id = e.id LEFT JOIN ticket t ON t.id = k.ticket
  WHERE e.open_change IS NOT NULL AND e.kind = 'callback_done' AND e.at >= :from AND e.at < :from + :weeks * 604800
  GROUP BY 1, 2, 3),
backlog AS (SELECT category AS c, priority AS p, COUNT(*) AS open FROM ticket WHERE is_open = 1 GROUP BY 1, 2),
groups AS (SELECT c, p FROM moments UNION SELECT c, p FROM answers UNION SELECT c, p FROM clocks UNION
           SELECT c, p FROM due UNION SELECT c, p FROM done UNION SELECT c, p FROM backlog)
SELECT grid.w, g.c || ',' || g.p, m.opened, a.responded, m.resolved, m.closed, m.reopened,
  COALESCE(b.open, 0) - COALESCE((SELECT SUM(l.change) FROM moments l WHERE l.c = g.c AND l.p = g.p AND l.w > grid.w), 0),
  k.respond_met, k.respond_missed, 1.0 * k.respond_met / (k.respond_met + k.respond_missed), k.resolve_met,
  k.resolve_missed, 1.0 * k.resolve_met / (k.resolve_met + k.resolve_missed), h.mean, h.median, h.p90,
  COALESCE(m.score_count, 0) + COALESCE(f.score_count, 0),
  1.0 * (COALESCE(m.score_sum, 0) + COALESCE(f.score_sum, 0)) / (COALESCE(m.score_count, 0) + COALESCE(f.score_count, 0)),
  m.complaints, m.escalations, d.callbacks_due, f.callbacks_done, f.callbacks_reached
FROM grid CROSS JOIN groups g
  LEFT JOIN moments m ON m.w = grid.w AND m.c = g.c AND m.p = g.p
  LEFT JOIN answers a ON a.w = grid.w AND a.c = g.c AND a.p = g.p
  LEFT JOIN clocks k ON k.w = grid.w AND k.c = g.c AND k.p = g.p
  LEFT JOIN handling h ON h.w = grid.w AND h.c = g.c AND h.p = g.p
  LEFT JOIN due d ON d.w = grid.w AND d.c = g.c AND d.p = g.p
  LEFT JOIN done f ON f.w = grid.w AND f.c = g.c AND f.p = g.p
  LEFT JOIN backlog b ON b.c = g.c AND b.p = g.p
ORDER BY grid.w, g.c, g.p;
