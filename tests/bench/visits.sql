-- The visits of a day in order, with where to go and what lies ready for each.
SELECT v.id, v.starts_at, v.ends_at, v.state, v.staff, v.travel, c.name, c.phone, c.address, t.region, t.product,
  a.serial, v.purpose, v.parts, v.ticket,
  (SELECT group_concat(r.sku || '=' || r.quantity) FROM reservation r WHERE r.ticket = v.ticket AND r.state = 'reserved')
FROM visit v JOIN ticket t ON t.id = v.ticket LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset
WHERE v.starts_at >= 1772467200 AND v.starts_at < 1772553600 AND v.state <> 'cancelled' ORDER BY v.starts_at, v.id;
