-- What a proposal of visits needs of the store: the ticket, what is planned and who is away in five working days, and
-- how often each cause was found on the same model.
SELECT * FROM ticket WHERE reference = 'R99';
SELECT v.id, v.staff, v.starts_at, v.ends_at, t.region FROM visit v JOIN ticket t ON t.id = v.ticket
WHERE v.ends_at >= 1772413200 AND v.starts_at < 1773028800 AND v.state IN ('planned', 'confirmed', 'under_way', 'on_site');
SELECT staff, from_at, to_at FROM absence WHERE to_at >= 1772413200 AND from_at < 1773028800 AND dropped = 0;
SELECT cause, COUNT(*) FROM ticket WHERE product = 'WM-19' AND cause IS NOT NULL GROUP BY cause;
