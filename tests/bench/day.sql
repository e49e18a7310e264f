-- The calls of a day as a person would ask for them: open, their window opened by :day (days since 1970), the customer
-- without an open ticket unless it is about the closing, and most points first. :now is the instant of asking.
SELECT k.id, k.program, date(k.due_from * 86400, 'unixepoch'), date(k.due_to * 86400, 'unixepoch'),
  datetime(k.call_at, 'unixepoch'), c.name, c.phone, COALESCE(a.product, t.product), a.serial, k.ticket, k.assignee,
  CASE WHEN (SELECT MAX(o.opened_at) FROM ticket o WHERE o.customer = k.customer) >= :now - 30 * 86400 THEN 30 ELSE 0 END +
  CASE WHEN (SELECT score FROM (
    SELECT o.score, o.closed_at AS at FROM ticket o WHERE o.customer = k.customer AND o.score IS NOT NULL UNION ALL
    SELECT b.score, b.done_at FROM callback b WHERE b.customer = k.customer AND b.score IS NOT NULL)
    ORDER BY at DESC LIMIT 1) <= 6 THEN 20 ELSE 0 END +
  CASE WHEN c.tier = 'vip' THEN 10 ELSE 0 END AS points,
  (SELECT group_concat(m.program, ', ') FROM callback m WHERE m.merged_into = k.id AND m.state = 'merged') AS merged
FROM callback k LEFT JOIN customer c ON c.id = k.customer LEFT JOIN asset a ON a.id = k.asset
  LEFT JOIN ticket t ON t.id = k.ticket
WHERE k.state = 'open' AND k.due_from <= :day AND (k.program = 'after-close'
  OR NOT EXISTS (SELECT 1 FROM ticket o WHERE o.customer = k.customer AND o.is_open = 1))
ORDER BY points DESC, k.call_at, k.id;
