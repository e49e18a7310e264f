# What lies outside of the years that can be read again is refused before it is written.
$ aftersales -q init --template minimal --language en
$ sed -i 's|^timezone.*|timezone = "Europe/Berlin"|' aftersales.toml; grep -c Berlin aftersales.toml
1
$ printf '\n[[staff]]\nid = "li.na"\nname = "Li Na"\n' >> aftersales.toml
$ aftersales ticket open --subject x --name A --at 0001-01-01
aftersales: the time lies outside the years 1 to 9999 of UTC
[2]
$ aftersales staff away li.na 0001-01-01..9999-12-31
aftersales: from lies outside the years 1 to 9999 of UTC
[2]
$ aftersales part add S
1
$ aftersales part receive S 1 --at 0001-01-01
aftersales: the time lies outside the years 1 to 9999 of UTC
[2]
$ sed -i 's|^timezone.*|timezone = "America/New_York"|' aftersales.toml
$ aftersales staff away li.na 9999-12-31
aftersales: to lies outside the years 1 to 9999 of UTC
[2]
$ aftersales delivery add --product W --name A --phone 13800138000 --window 9999-12-31
aftersales: window_to lies outside the years 1 to 9999 of UTC
[2]
$ aftersales doctor
$ aftersales export all | wc -l
3
