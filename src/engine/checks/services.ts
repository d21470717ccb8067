/**
 * Services that people call with a key or a token, by the names that stand in the names of such keys: one word each, in
 * small letters, none that is a word of its own or the name of software that people run themselves.
 */
export const services: ReadonlySet<string> = new Set(
  `abstractapi abuseipdb adafruit adyen aftership airbrake airtable alchemy algolia alphavantage amadeus amplitude
  anthropic apiflash apify apilayer apitemplate appcues appfollow appsflyer asana assemblyai atlassian auth0 avaza
  aviationstack axonaut ayrshare bannerbear baremetrics beebole besttime betterstack bigcommerce binance bitbar
  bitbucket bitcoinaverage bitly bittrex blazemeter blockfrost blocknative bombbomb boostnote borgbase braintree
  brandfetch brevo browserstack browshot bscscan buddyns bugherd bugsnag buildkite buttercms caflou calendarific
  calendly calorieninja campayn cannyio capsulecrm carboninterface cerebras cexio chargebee chartmogul chatfule
  checklyhq circleci clarifai clearbit clickhelp clicksend clickup clockify clockworksms cloudconvert cloudflare
  cloudimage cloudinary cloudmersive cloverly codacy codeclimate codecov codemagic cohere coinapi coinbase
  coingecko coinlayer coinlib coinmarketcap commercejs confluent contentful conversiontools convertapi convertkit
  countrylayer coveralls craftmypdf crowdin cryptocompare currencyfreaks currencylayer currencyscoop currentsapi
  customerguru customerio d7network dareboost darksky databricks datadog deepai deepgram deepl deepseek delighted
  detectify detectlanguage diggernaut digitalocean disqus docparser documo docusign dotmailer dreamfactory dronahq
  droneci dropbox duffel dwolla dynalist dynatrace dyspatch eagleeyenetworks easyinsight easypost edamam edenai
  elasticemail elevenlabs etherscan ethplorer etsy eventbrite everhour exchangerate exchangeratesapi extractorapi
  fastforex fastly fastspring fibery figma fileio finage financialmodelingprep finicity finnhub fixerio flatio
  fleetbase flexport flickr flightapi flightlabs flightstats flutterwave foursquare frameio freemius freshbooks
  freshdesk fullstory fxmarket geckoboard geoapify geocodify geocodio geoipifi getgist getresponse giphy
  gocardless godaddy goodreads graphcms graphhopper groovehq groq gtmetrix gumroad gyazo happyscribe hellosign
  helpcrunch helpscout heroku hiveage holidayapi honeycomb hotjar html2pdf hubspot huggingface hypertrack
  iconfinder iexapis iexcloud imagekit imagga infobip infracost infura inngest insightly integromat intercom
  interseller intrinio invoiceocean ip2location ipapi ipdata ipgeolocation ipinfo ipinfodb ipquality
  ipqualityscore ipstack jotform jumpcloud jupiterone karmacrm keenio kickbox klaviyo klipfolio knapsackpro kucoin
  kylas langsmith languagelayer launchdarkly leadfeeder lemlist lemonsqueezy lendflow lessannoyingcrm lexigram
  linenotify linkedin linkpreview liveagent livestorm loadmill locationiq loggly loginradius logzio lokalise
  looker loyverse lunchmoney macaddressio madkudu mailboxlayer mailchimp mailerlite mailgun mailjet mailmodo
  mailsac mandrill mapbox mapquest marketstack mattermost mavenlink maxmind meaningcloud mediastack meistertask
  mergify mesibo messagebird metaapi metrilo mindmeister mixmax mixpanel mockaroo monkeylearn moonclerk moosend
  moralis mparticle mrticktock myintervals nasdaqdatalink neutrinoapi newrelic newsapi newscatcher nexmo nftport
  nicereply nightfall nozbeteams numverify nutritionix nylas nytimes oanda okta omnisend onedesk onesignal onfido
  onfleet oopspam openai opencagedata openrouter openuv openweather openweathermap opsgenie optimizely owlbot
  packagecloud pagarme pagerduty pandadoc pandascore paperform paralleldots parsehub parseur partnerstack pastebin
  paydirtapp paymoapp paymongo paypal paystack pdflayer pdfshift peopledatalabs pepipost perplexity pexels pinata
  pinecone pipedream pipedrive pivotaltracker pixabay plaid planview planyo plivo podio pollsapi poloniex
  positionstack postageapp posthog postman postmark powrbot privateai prodpad prospectcrm protocolsio proxycrawl
  pubnub purestake pushbullet pushover qase qualaroo quandl quickbooks rapidapi ravenapi rawg razorpay reachmail
  reallysimplesystems rebrandly recaptcha rentman repairshopr requestfinance resend restpack revampcrm ringcentral
  ritekit rocketreach rollbar rownd runpod salesblink salescookie salesflare salesforce salesmate satismeter
  saucelabs scrapeowl scraperapi scraperbox scrapersite scraperstack scrapestack scrapfly scrapingant scrapingbee
  screenshotapi screenshotlayer scrutinizerci securitytrails selectpdf sendbird sendgrid sendinblue sentimentapi
  sentry serpapi serphouse serpstack sheety sherpadesk shipday shippo shodan shopify shotstack shutterstock
  signable signalwire signaturit signupgenius sigopt simfin simplesat simplynoted simvoly sinchmessage skrappio
  skybiometry smartsheet smartsheets smartystreets snipcart snyk sonarcloud sourcegraph sparkpost speechtextai
  splunk spoonacular sportradar sportsmonk spotify squarespace squareup sslmate stabilityai stackhawk statuscake
  statuspage statuspal stitchdata stockdata storecove stormboard stormglass storyblok storychief strava stripe
  stripo stytch sumologic supernotesapi surveyanyplace surveybot surveysparrow survicate swiftype tailscale
  tallyfy tatumio taxjar teamgate teamviewer teamwork technicalanalysisapi tefter telegram teletype telnyx
  tencentcloud textmagic theoddsapi thinkific thousandeyes ticketmaster tickettailor tiingo timecamp timezoneapi
  tmetric todoist toggl toggltrack tomorrowio tomtom tradier transferwise travelpayouts travisci trello twelvedata
  twilio twitch twitter tyntec typeform typetalk ubidots uclassify unifyid unplugg unsplash upcdatabase uplead
  uploadcare uptimerobot upwave urlscan userflow userstack vatlayer verimail veriphone versioneye viewneo
  virustotal visualcrossing voiceflow voicegain voodoosms vouchery vpnapi vultr vyte walkscore wandb weatherapi
  weatherbit weatherstack web3storage webex webflow wepay whoxy wistia worksnaps workstack worldcoinindex
  worldweather wrike yandex yelp youneedabudget yousign zapier zendesk zenkitapi zenrows zenscrape zenserp zeplin
  zerobounce zerotier zipapi zipbooks zipcodeapi zipcodebase zoho zohocrm zonkafeedback`.split(/\s+/),
);
