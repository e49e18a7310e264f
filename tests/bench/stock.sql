-- What there is of every part.
SELECT p.sku, p.name, SUM(s.on_hand), SUM(s.reserved), SUM(s.on_hand - s.reserved),
  (SELECT SUM(o.quantity - o.received) FROM part_order o WHERE o.sku = p.sku AND o.state = 'ordered'),
  (SELECT MIN(o.expected) FROM part_order o WHERE o.sku = p.sku AND o.state = 'ordered'), p.reorder, p.cost, p.price
FROM part p LEFT JOIN part_stock s ON s.sku = p.sku AND s.place NOT IN ('repair', 'quarantine', 'scrap')
GROUP BY p.id ORDER BY p.sku;
