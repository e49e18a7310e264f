# What init writes is told, and why it writes nothing.
$ aftersales init -n
aftersales: would write aftersales.toml: the template appliance in en, with the zone UTC
aftersales: would create the store where there is none
$ aftersales init -n --template it --language zh-TW
aftersales: would write aftersales.toml: the template it in zh-TW, with the zone Asia/Taipei
aftersales: would create the store where there is none
$ aftersales init && grep timezone aftersales.toml
timezone = "UTC"
$ aftersales init --template it
aftersales: aftersales.toml is there already and is left as it is
hint: Without --template, init creates the store that it names, where there is none.
hint: For another policy name another file: aftersales --policy FILE init --template it
[1]
$ aftersales init --language zh-CN
aftersales: warning: --language is not taken: aftersales.toml is there already and is left as it is
