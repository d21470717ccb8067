/** Files that sops 3.13.2 has written, of values that are made up, and the identity that opens them. */
export const identity = [
  "AGE-SECR",
  "ET-KEY-1",
  "YZ5MR4NT",
  "MFDJ47FG",
  "KQZ5Q0Q5",
  "V7PWXD8V",
  "U00DZLR9",
  "UDGYV26H",
  "9FASA0SE",
  "8H",
].join("");

export const vectors: Readonly<
  Record<string, { readonly text: string; readonly values: Readonly<Record<string, string>> }>
> = {
  ".env": {
    text: String.raw`#ENC[AES256_GCM,data:O2OHMlQ=,iv:/L23yAgeylgFPgZtNRsXqONT8+vYi4hi67duAPWi3To=,tag:Ixs4WOzWh3TG6V+VVAOIGg==,type:comment]
A=ENC[AES256_GCM,data:S9wN,iv:zW6w9uNhclz2/IPtiLOYg1tRBgjqZjWmEijqHNWKCAA=,tag:hHA9nKEjhx4hqY7aigUDkQ==,type:str]
EMPTY=
LINES=ENC[AES256_GCM,data:ybds,iv:E2GOMyh3jtOTQKZ4zN1VKEyIHNRFlVkdk+3mzPwwRYY=,tag:ii2CK9alnB3K8LrHgisaOg==,type:str]
#ENC[AES256_GCM,data:omuM,iv:GGfA0CSFuEnDpM5kwDx1JpDZnMO9d5ghVxV5j1+ihjE=,tag:BAn0rPFSVcxNlXxudyH4tw==,type:comment]
PLAIN_unencrypted=plain
sops_age__list_0__map_enc=-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBuZVloT2dwMXJ0Vno5MzdF\nbjJGTWYreW4xdGFIYVloaU5ENm5Wd1lnQVEwCkUvYlhNMXFZSEtpS1NWRFdOczRo\ncTFGMU1CdzhndjFhS2U2OTVmVExVSm8KLS0tIE5PQTU2ZkJ1aERCRldVVGx0Slc1\nSHlNTnB1UUhoQmNBS2xqdzBzbzFMWXMKlAl4Pv7n/pnxc+Qglthq+FZm+b1c5/YX\n6vk/Dsoy1UD00/fQNeWW5s+NbLN7tXeOCm6uDzt4MyQGU54wENAf/Q==\n-----END AGE ENCRYPTED FILE-----\n
sops_age__list_0__map_recipient=age16s5y9j8rjg0v0hw4fzgkhpl583cqf3yt849kl476j62t38xajphqg0e7s9
sops_lastmodified=2026-11-28T01:22:03Z
sops_mac=ENC[AES256_GCM,data:2EDNfz9LMb/PFOZdk89Jq2WiuJrQYNxCEAPI9R1MHq4KOPxLJVTPwXYGHf3SmnVmVnMZj5j+bgjxejjvXAX1l+rf89xhicXwFGTzRKmCE8Dp06PGsPbsuZHKfYpevdF+MC99QHDWHz3JawS3JVokcfEsyp2/+5UltH4GQ8vFfzg=,iv:YFNWuU54cF75XG/NF5yKSGoVAjxAXaQCrShRLU3JNEA=,tag:ZJJJoCKgiXpNI+9UdxylUw==,type:str]
sops_unencrypted_suffix=_unencrypted
sops_version=3.13.2
`,
    values: { A: "one", EMPTY: "", LINES: "a\nb", PLAIN_unencrypted: "plain" },
  },
  "a.yaml": {
    text: `#ENC[AES256_GCM,data:pvCdFlc=,iv:lzhMrLcynFvwbzcvouw4qq4652IMwSxM+imCMOGAnkw=,tag:p3KbT2HwNIb/7aJ/dscgCw==,type:comment]
a: ENC[AES256_GCM,data:e0ya,iv:Yonl/TxLZQGBtPPMgzq6M1DRtx3IPr3TWEDTdZntYQM=,tag:RbEbis7shNAnYem7bjpt2g==,type:str] #ENC[AES256_GCM,data:czzpEzhTnA==,iv:os19//gJJl9UucicfXzfM/9dpVXkObsgoCffe4SYn1c=,tag:FuRzxDL3VbnGPbnofoawDg==,type:comment]
"n": ENC[AES256_GCM,data:gg==,iv:h/XIob8ubJh+9c2P3CzWYxfLSTktUs7ZvXLJViVlQ+4=,tag:YpCf3a7Pz6Bu2JzRo2Kj3g==,type:int]
c:
    d: ENC[AES256_GCM,data:Uwc1vw==,iv:MCh8qYBAfCOvF5g9xNYjeI9SM+ZvvqwVI9T5jdjxzhE=,tag:sdPRzYPCid8CPG4fBrRFKA==,type:bool]
    e:
        - ENC[AES256_GCM,data:6MqL,iv:eb4RynP0w3xKPTYs2+syKLRawQTCGXGHRT2nX6LXEzs=,tag:0qG2QPf50QIpK+L1XR2CNw==,type:float]
        - ENC[AES256_GCM,data:KLGF,iv:bA/9RGGhfDzp2k8iZTC/EEOOwDy7HX3KNL2gceMi+Ko=,tag:NdD5JVcJLE35jc6+tAZGzw==,type:str]
        - null
#ENC[AES256_GCM,data:KVYJWYTMfQ+N,iv:NOjRXbhrjSposCeMKv90RnEYwuO1F8oQgGK76H86DBo=,tag:sfeXL92/G60kseUj5BPPrA==,type:comment]
t: ENC[AES256_GCM,data:ulmMvyhFgMo2RDbrn9XXKT12vyVDBIeFPLKC,iv:9IB1Ibxa6SdjR7L8ZsvvmxiBTP1mQ/9lXI1dyojJRGY=,tag:hj2poO1hqasRiFKGVfxP+w==,type:time]
empty: ""
u_unencrypted: 1000
sops:
    age:
        - enc: |
            -----BEGIN AGE ENCRYPTED FILE-----
            YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBKanE5ODg4ekpQRDlIMVJG
            bGtFWXcvYWppcGFJWFd2cWJ4WWhtTFpsL1hBCnVZREVOWGVxNWY4b1lTdHN1cDRN
            MnNyRjZZcjNWWmhWblFGcko0WFZ6dDQKLS0tIHliTEhIOTVhdVgxWndrUTJ2Zk8y
            QXdzY0hrOHdYc3RWem41VUVzWTlBejQKZlILgiqn+eoV5R3MqNLj4nGw2ChH1ObE
            xJAi3zrYmYCdNnbXiI/Yp2mGHLA7dr4lqXy0SmKmisp5OA7V5chp6Q==
            -----END AGE ENCRYPTED FILE-----
          recipient: age16s5y9j8rjg0v0hw4fzgkhpl583cqf3yt849kl476j62t38xajphqg0e7s9
    lastmodified: "2026-11-28T01:22:03Z"
    mac: ENC[AES256_GCM,data:XNrezDX1lfwJ48uNz1LNk6W7ZJVSN0iQ0Wc1ebFqJvQV5yyMc3wa47Q3S5deRDTUBQAObtQOlD3uvOpZzo/5stAx5ap3GhgBdt20z4pM210pIymvxVAjhqfV98nKeJWzt10F+fsJdl3HXAOKa9U5rkLwKCnDQ1HGMPASxG2b81I=,iv:l45y4dNxS2pMCAt27bUlZFyDXGDqC7OybBgJqi8ClvY=,tag:ZEKeu+mG/53RUdSA8TiKZg==,type:str]
    unencrypted_suffix: _unencrypted
    version: 3.13.2
`,
    values: {
      a: "one",
      n: "5",
      "c.d": "true",
      "c.e[0]": "1.5",
      "c.e[1]": "two",
      t: "2001-12-14T21:59:43.1-05:00",
      empty: "",
      u_unencrypted: "1000",
    },
  },
  "a.json": {
    text: String.raw`{
	"a": "ENC[AES256_GCM,data:GObc,iv:4OYIzh+iu+QGNiXMvZtdbxiKVJwTZgZ393wK98Kmytk=,tag:g+bDaFF2Nn/cD1+8c042Mg==,type:str]",
	"n": "ENC[AES256_GCM,data:yQ==,iv:Am86CD643nk1ihQrrOaHeCr9u68Zc8RB7ZknsSuE1DY=,tag:c8N9YfzprYd0YnCb0CCr9Q==,type:int]",
	"c": {
		"d": "ENC[AES256_GCM,data:7AWqxg==,iv:Yrand/TgxL3ztY3i6mUZJXcJRrCMU70sJSG61I/DfL8=,tag:qVh2x/sTLggRL7MjAtJPqQ==,type:bool]",
		"e": [
			"ENC[AES256_GCM,data:a/5A,iv:XZPsTZ+PA86L1Fv74CbTYdsJCdcDZzDUq55/bKxTc8U=,tag:EpofOmw8PJ4m50Eak1xSuQ==,type:float]",
			"ENC[AES256_GCM,data:Zs/4,iv:ToZ/yCiUarBDeQ4ReyTo71Lh+hja2oh1SwPFfE/dRZU=,tag:BXxcYYNASrsNY+7fd4jMlg==,type:str]",
			null
		]
	},
	"empty": "",
	"big": "ENC[AES256_GCM,data:xKk3lJO7xj5Mfwznsd9r6ZA=,iv:2cwFH3to5oIpuZpeNVb2S0MKEkejb/O4SR7ii263G9w=,tag:MmrPTeML/v9R1PU9AHPySA==,type:int]",
	"u_unencrypted": 1.5,
	"sops": {
		"age": [
			{
				"enc": "-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBpSHFRdDJEdTJ5ZDV0TXZz\nRG5aSjVDOEF2NkE0Z2FqRDhCVmQxOXpndTFNClRqKzlGMjZvdkFDSGdqaTdyY2NT\nSU5iWndYU2pCWlFaekhkL1p6aFUwMFUKLS0tIGNJVzhXL2V5WUhaSWdXUUhCYk5J\nTi9yWEdJeXdGQ3BYN3JTZ3BFUzVIN1kKq6k/Nz4fuHGYNVyJspH8tckuubOeXydf\nme59u3ri5N9rQAuAZh1aTQmLS/DHGb3FEHAnLfPZDgDWCslwjxKDbQ==\n-----END AGE ENCRYPTED FILE-----\n",
				"recipient": "age16s5y9j8rjg0v0hw4fzgkhpl583cqf3yt849kl476j62t38xajphqg0e7s9"
			}
		],
		"lastmodified": "2026-11-28T01:22:03Z",
		"mac": "ENC[AES256_GCM,data:Iz0m8rtmoyLF53t7FIYpbJtF1aORxQuWCF9BtbENXu18Cy+XcGdzwZKHyQMQzt9EwnBdihZTAlKbDg/fSM1PksJuFvuiRtCghrIlhTT4UjelPumB3ZUe8xjFFsP33Eq0p3gAJJ4GHCiHWnh8fwMGrTvpTU4I+9P8HE9j69q3RN8=,iv:y7EK9TJiiKSsOMzP5w412iHIYwCGw821R5JDErRXHok=,tag:7Yrqa2dI4iCIz1XMM+FkXg==,type:str]",
		"unencrypted_suffix": "_unencrypted",
		"version": "3.13.2"
	}
}
`,
    values: {
      a: "one",
      n: "5",
      "c.d": "true",
      "c.e[0]": "1.5",
      "c.e[1]": "two",
      empty: "",
      big: "12345678901234567",
      u_unencrypted: "1.5",
    },
  },
};
