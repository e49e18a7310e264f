-- The parts of which so few are free that they are to be ordered.
SELECT p.sku, p.name, SUM(s.on_hand - s.reserved) AS free,
  (SELECT SUM(o.quantity - o.received) FROM part_order o WHERE o.sku = p.sku AND o.state = 'ordered') AS on_order, p.reorder
FROM part p LEFT JOIN part_stock s ON s.sku = p.sku AND s.place NOT IN ('repair', 'quarantine', 'scrap')
WHERE p.reorder IS NOT NULL GROUP BY p.id HAVING COALESCE(free, 0) + COALESCE(on_order, 0) <= p.reorder ORDER BY p.sku;
