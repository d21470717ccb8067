import { adafruit } from "./adafruit";
import { adobe } from "./adobe";
import { adyen } from "./adyen";
import { age } from "./age";
import { airbrake } from "./airbrake";
import { airtable } from "./airtable";
import { aiven } from "./aiven";
import { akamai } from "./akamai";
import { alchemy } from "./alchemy";
import { algolia } from "./algolia";
import { alibaba } from "./alibaba";
import { amazon } from "./amazon";
import { amplitude } from "./amplitude";
import { anthropic } from "./anthropic";
import { anypoint } from "./anypoint";
import { apify } from "./apify";
import { apollo } from "./apollo";
import { asana } from "./asana";
import { assemblyai } from "./assemblyai";
import { atlassian } from "./atlassian";
import { auth0 } from "./auth0";
import { authress } from "./authress";
import { aws } from "./aws";
import { axiom } from "./axiom";
import { azure } from "./azure";
import { azureDevops } from "./azure-devops";
import { azureOpenai } from "./azure-openai";
import { azureSearch } from "./azure-search";
import { baidu } from "./baidu";
import { baremetrics } from "./baremetrics";
import { beamer } from "./beamer";
import { bedrock } from "./bedrock";
import { bitbucket } from "./bitbucket";
import { bitly } from "./bitly";
import { bittrex } from "./bittrex";
import { blynk } from "./blynk";
import { box } from "./box";
import { brevo } from "./brevo";
import { browserstack } from "./browserstack";
import { bugsnag } from "./bugsnag";
import { builder } from "./builder";
import { buildkite } from "./buildkite";
import { calendly } from "./calendly";
import { calls } from "./call";
import { canva } from "./canva";
import { cerebras } from "./cerebras";
import { checkly } from "./checkly";
import { checkout } from "./checkout";
import { chroma } from "./chroma";
import { circleci } from "./circleci";
import { ciscoMeraki } from "./cisco-meraki";
import { clarifai } from "./clarifai";
import { clearbit } from "./clearbit";
import { clickhouse } from "./clickhouse";
import { clickup } from "./clickup";
import { clojars } from "./clojars";
import { cloudflare } from "./cloudflare";
import { cloudinary } from "./cloudinary";
import { cloudsmith } from "./cloudsmith";
import { cockroachdb } from "./cockroachdb";
import { codacy } from "./codacy";
import { codeclimate } from "./codeclimate";
import { codecov } from "./codecov";
import { coderabbit } from "./coderabbit";
import { cohere } from "./cohere";
import { coinbase } from "./coinbase";
import { commandLine } from "./command-line";
import { configcat } from "./configcat";
import { confluent } from "./confluent";
import { connectionString } from "./connection-string";
import { contentful } from "./contentful";
import { convertkit } from "./convertkit";
import { coveralls } from "./coveralls";
import { coze } from "./coze";
import { crates } from "./crates";
import { credentialFile } from "./credential-file";
import { crowdin } from "./crowdin";
import { customerio } from "./customerio";
import { databricks } from "./databricks";
import { datadog } from "./datadog";
import { datagov } from "./datagov";
import { daytona } from "./daytona";
import { dbt } from "./dbt";
import { deepgram } from "./deepgram";
import { deepl } from "./deepl";
import { deepseek } from "./deepseek";
import { definedNetworking } from "./defined-networking";
import { delighted } from "./delighted";
import { deno } from "./deno";
import { depot } from "./depot";
import { diffbot } from "./diffbot";
import { dify } from "./dify";
import { digitalocean } from "./digitalocean";
import { discord } from "./discord";
import { disqus } from "./disqus";
import { docker } from "./docker";
import { doppler } from "./doppler";
import { dotenv } from "./dotenv";
import { droneci } from "./droneci";
import { dropbox } from "./dropbox";
import { dub } from "./dub";
import { duffel } from "./duffel";
import { dynatrace } from "./dynatrace";
import { e2b } from "./e2b";
import { easypost } from "./easypost";
import { elastic } from "./elastic";
import { elevenlabs } from "./elevenlabs";
import { endorlabs } from "./endorlabs";
import { eraser } from "./eraser";
import { esri } from "./esri";
import { ethereum } from "./ethereum";
import { etherscan } from "./etherscan";
import { etsy } from "./etsy";
import { eventbrite } from "./eventbrite";
import type { ExamplesById } from "./example";
import { exchangerateApi } from "./exchangerate-api";
import { facebook } from "./facebook";
import { fastly } from "./fastly";
import { figma } from "./figma";
import { fileio } from "./fileio";
import { finicity } from "./finicity";
import { finnhub } from "./finnhub";
import { firebase } from "./firebase";
import { firecrawl } from "./firecrawl";
import { fireworks } from "./fireworks";
import { fleetbase } from "./fleetbase";
import { flickr } from "./flickr";
import { flutterwave } from "./flutterwave";
import { flyio } from "./flyio";
import { foursquare } from "./foursquare";
import { frameio } from "./frameio";
import { freshbooks } from "./freshbooks";
import { freshdesk } from "./freshdesk";
import { fullstory } from "./fullstory";
import { generic } from "./generic";
import { geoapify } from "./geoapify";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { gitter } from "./gitter";
import { gocardless } from "./gocardless";
import { google } from "./google";
import { googleCalendar } from "./google-calendar";
import { grafana } from "./grafana";
import { groq } from "./groq";
import { guardian } from "./guardian";
import { gumroad } from "./gumroad";
import { harness } from "./harness";
import { hashicorp } from "./hashicorp";
import { hcaptcha } from "./hcaptcha";
import { header } from "./header";
import { helicone } from "./helicone";
import { hellosign } from "./hellosign";
import { helpscout } from "./helpscout";
import { here } from "./here";
import { heroku } from "./heroku";
import { honeycomb } from "./honeycomb";
import { hubspot } from "./hubspot";
import { huggingFace } from "./huggingface";
import { ibm } from "./ibm";
import { iexcloud } from "./iexcloud";
import { ifttt } from "./ifttt";
import { imagekit } from "./imagekit";
import { infisical } from "./infisical";
import { infracost } from "./infracost";
import { infura } from "./infura";
import { inngest } from "./inngest";
import { intercom } from "./intercom";
import { intra42 } from "./intra42";
import { ionic } from "./ionic";
import { ipinfo } from "./ipinfo";
import { ipstack } from "./ipstack";
import { jenkins } from "./jenkins";
import { jfrog } from "./jfrog";
import { jina } from "./jina";
import { jotform } from "./jotform";
import { jumpcloud } from "./jumpcloud";
import { jwt } from "./jwt";
import { kagi } from "./kagi";
import { kickbox } from "./kickbox";
import { klaviyo } from "./klaviyo";
import { kong } from "./kong";
import { kraken } from "./kraken";
import { kubernetes } from "./kubernetes";
import { kucoin } from "./kucoin";
import { langfuse } from "./langfuse";
import { langsmith } from "./langsmith";
import { launchdarkly } from "./launchdarkly";
import { linear } from "./linear";
import { linkedin } from "./linkedin";
import { liveblocks } from "./liveblocks";
import { lob } from "./lob";
import { lokalise } from "./lokalise";
import { looker } from "./looker";
import { mailchimp } from "./mailchimp";
import { mailerlite } from "./mailerlite";
import { mailgun } from "./mailgun";
import { mailjet } from "./mailjet";
import { mandrill } from "./mandrill";
import { mapbox } from "./mapbox";
import { mapquest } from "./mapquest";
import { mattermost } from "./mattermost";
import { maxmind } from "./maxmind";
import { messagebird } from "./messagebird";
import { microsoftTeams } from "./microsoft-teams";
import { mistral } from "./mistral";
import { modal } from "./modal";
import { mollie } from "./mollie";
import { mongodb } from "./mongodb";
import { myget } from "./myget";
import { nats } from "./nats";
import { neon } from "./neon";
import { netbird } from "./netbird";
import { netlify } from "./netlify";
import { newRelic } from "./newrelic";
import { newsapi } from "./newsapi";
import { ngrok } from "./ngrok";
import { nightfall } from "./nightfall";
import { notion } from "./notion";
import { npm } from "./npm";
import { nuget } from "./nuget";
import { nvidia } from "./nvidia";
import { nylas } from "./nylas";
import { nytimes } from "./nytimes";
import { octopus } from "./octopus";
import { okta } from "./okta";
import { onePassword } from "./onepassword";
import { onesignal } from "./onesignal";
import { onfido } from "./onfido";
import { openai } from "./openai";
import { openrouter } from "./openrouter";
import { openweather } from "./openweather";
import { opsgenie } from "./opsgenie";
import { optimizely } from "./optimizely";
import { ory } from "./ory";
import { otpauth } from "./otpauth";
import { owlbot } from "./owlbot";
import { packagecloud } from "./packagecloud";
import { packagist } from "./packagist";
import { paddle } from "./paddle";
import { pagerduty } from "./pagerduty";
import { particle } from "./particle";
import { pastebin } from "./pastebin";
import { paypal } from "./paypal";
import { paystack } from "./paystack";
import { pdflayer } from "./pdflayer";
import { perplexity } from "./perplexity";
import { pinecone } from "./pinecone";
import { pipedrive } from "./pipedrive";
import { pixabay } from "./pixabay";
import { plaid } from "./plaid";
import { planetScale } from "./planetscale";
import { polar } from "./polar";
import { posthog } from "./posthog";
import { postman } from "./postman";
import { postmark } from "./postmark";
import { prefect } from "./prefect";
import { privateKey } from "./private-key";
import { pubnub } from "./pubnub";
import { pulumi } from "./pulumi";
import { pypi } from "./pypi";
import { rapidapi } from "./rapidapi";
import { razorpay } from "./razorpay";
import { readme } from "./readme";
import { rebrandly } from "./rebrandly";
import { render } from "./render";
import { rentman } from "./rentman";
import { replicate } from "./replicate";
import { resend } from "./resend";
import { rootly } from "./rootly";
import { rubygems } from "./rubygems";
import { runpod } from "./runpod";
import { salesforce } from "./salesforce";
import { sauce } from "./sauce";
import { scaleway } from "./scaleway";
import { scalingo } from "./scalingo";
import { scraperapi } from "./scraperapi";
import { securitytrails } from "./securitytrails";
import { segment } from "./segment";
import { semaphore } from "./semaphore";
import { sendbird } from "./sendbird";
import { sendgrid } from "./sendgrid";
import { sentry } from "./sentry";
import { service } from "./service";
import { shippo } from "./shippo";
import { shodan } from "./shodan";
import { shopify } from "./shopify";
import { sidekiq } from "./sidekiq";
import { slack } from "./slack";
import { snyk } from "./snyk";
import { socket } from "./socket";
import { sonar } from "./sonar";
import { sourcegraph } from "./sourcegraph";
import { sparkpost } from "./sparkpost";
import { spotify } from "./spotify";
import { square } from "./square";
import { squarespace } from "./squarespace";
import { sslmate } from "./sslmate";
import { stackhawk } from "./stackhawk";
import { statsig } from "./statsig";
import { statuspage } from "./statuspage";
import { storyblok } from "./storyblok";
import { stripe } from "./stripe";
import { structured } from "./structured";
import { stytch } from "./stytch";
import { sumologic } from "./sumologic";
import { supabase } from "./supabase";
import { tailscale } from "./tailscale";
import { tavily } from "./tavily";
import { telegram } from "./telegram";
import { telnyx } from "./telnyx";
import { tencent } from "./tencent";
import { thingsboard } from "./thingsboard";
import { tiingo } from "./tiingo";
import { tinybird } from "./tinybird";
import { todoist } from "./todoist";
import { together } from "./together";
import { tomtom } from "./tomtom";
import { travisci } from "./travisci";
import { trello } from "./trello";
import { triggerDev } from "./trigger-dev";
import { truenas } from "./truenas";
import { twilio } from "./twilio";
import { twitch } from "./twitch";
import { twitter } from "./twitter";
import { typeform } from "./typeform";
import { ubidots } from "./ubidots";
import { unkey } from "./unkey";
import { unsplash } from "./unsplash";
import { upcloud } from "./upcloud";
import { uptimerobot } from "./uptimerobot";
import { url } from "./url";
import { urlscan } from "./urlscan";
import { vercel } from "./vercel";
import { virustotal } from "./virustotal";
import { voiceflow } from "./voiceflow";
import { voyage } from "./voyage";
import { wakatime } from "./wakatime";
import { wandb } from "./wandb";
import { weatherstack } from "./weatherstack";
import { webflow } from "./webflow";
import { wireguard } from "./wireguard";
import { xai } from "./xai";
import { xata } from "./xata";
import { yandex } from "./yandex";
import { yelp } from "./yelp";
import { zapier } from "./zapier";
import { zendesk } from "./zendesk";
import { zerobounce } from "./zerobounce";
import { zoho } from "./zoho";
import { zuplo } from "./zuplo";

export const examples: ExamplesById = {
  ...adafruit,
  ...adobe,
  ...adyen,
  ...age,
  ...airbrake,
  ...airtable,
  ...aiven,
  ...akamai,
  ...alchemy,
  ...algolia,
  ...alibaba,
  ...amazon,
  ...amplitude,
  ...anthropic,
  ...anypoint,
  ...apify,
  ...apollo,
  ...asana,
  ...assemblyai,
  ...atlassian,
  ...auth0,
  ...authress,
  ...aws,
  ...axiom,
  ...azure,
  ...azureDevops,
  ...azureOpenai,
  ...azureSearch,
  ...baidu,
  ...baremetrics,
  ...beamer,
  ...bedrock,
  ...bitbucket,
  ...bitly,
  ...bittrex,
  ...blynk,
  ...box,
  ...brevo,
  ...browserstack,
  ...bugsnag,
  ...builder,
  ...buildkite,
  ...calendly,
  ...calls,
  ...canva,
  ...cerebras,
  ...checkly,
  ...checkout,
  ...chroma,
  ...circleci,
  ...ciscoMeraki,
  ...clarifai,
  ...clearbit,
  ...clickhouse,
  ...clickup,
  ...clojars,
  ...cloudflare,
  ...cloudinary,
  ...cloudsmith,
  ...cockroachdb,
  ...codacy,
  ...codeclimate,
  ...codecov,
  ...coderabbit,
  ...cohere,
  ...coinbase,
  ...commandLine,
  ...configcat,
  ...confluent,
  ...connectionString,
  ...contentful,
  ...convertkit,
  ...coveralls,
  ...coze,
  ...crates,
  ...credentialFile,
  ...crowdin,
  ...customerio,
  ...databricks,
  ...datadog,
  ...datagov,
  ...daytona,
  ...dbt,
  ...deepgram,
  ...deepl,
  ...deepseek,
  ...definedNetworking,
  ...delighted,
  ...deno,
  ...depot,
  ...diffbot,
  ...dify,
  ...digitalocean,
  ...discord,
  ...disqus,
  ...docker,
  ...doppler,
  ...dotenv,
  ...droneci,
  ...dropbox,
  ...dub,
  ...duffel,
  ...dynatrace,
  ...e2b,
  ...easypost,
  ...elastic,
  ...elevenlabs,
  ...endorlabs,
  ...eraser,
  ...esri,
  ...ethereum,
  ...etherscan,
  ...etsy,
  ...eventbrite,
  ...exchangerateApi,
  ...facebook,
  ...fastly,
  ...figma,
  ...fileio,
  ...finicity,
  ...finnhub,
  ...firebase,
  ...firecrawl,
  ...fireworks,
  ...fleetbase,
  ...flickr,
  ...flutterwave,
  ...flyio,
  ...foursquare,
  ...frameio,
  ...freshbooks,
  ...freshdesk,
  ...fullstory,
  ...generic,
  ...geoapify,
  ...github,
  ...gitlab,
  ...gitter,
  ...gocardless,
  ...google,
  ...googleCalendar,
  ...grafana,
  ...groq,
  ...guardian,
  ...gumroad,
  ...harness,
  ...hashicorp,
  ...hcaptcha,
  ...header,
  ...helicone,
  ...hellosign,
  ...helpscout,
  ...here,
  ...heroku,
  ...honeycomb,
  ...hubspot,
  ...huggingFace,
  ...ibm,
  ...iexcloud,
  ...ifttt,
  ...imagekit,
  ...infisical,
  ...infracost,
  ...infura,
  ...inngest,
  ...intercom,
  ...intra42,
  ...ionic,
  ...ipinfo,
  ...ipstack,
  ...jenkins,
  ...jfrog,
  ...jina,
  ...jotform,
  ...jumpcloud,
  ...jwt,
  ...kagi,
  ...kickbox,
  ...klaviyo,
  ...kong,
  ...kraken,
  ...kubernetes,
  ...kucoin,
  ...langfuse,
  ...langsmith,
  ...launchdarkly,
  ...linear,
  ...linkedin,
  ...liveblocks,
  ...lob,
  ...lokalise,
  ...looker,
  ...mailchimp,
  ...mailerlite,
  ...mailgun,
  ...mailjet,
  ...mandrill,
  ...mapbox,
  ...mapquest,
  ...mattermost,
  ...maxmind,
  ...messagebird,
  ...microsoftTeams,
  ...mistral,
  ...modal,
  ...mollie,
  ...mongodb,
  ...myget,
  ...nats,
  ...neon,
  ...netbird,
  ...netlify,
  ...newRelic,
  ...newsapi,
  ...ngrok,
  ...nightfall,
  ...notion,
  ...npm,
  ...nuget,
  ...nvidia,
  ...nylas,
  ...nytimes,
  ...octopus,
  ...okta,
  ...onePassword,
  ...onesignal,
  ...onfido,
  ...openai,
  ...openrouter,
  ...openweather,
  ...opsgenie,
  ...optimizely,
  ...ory,
  ...otpauth,
  ...owlbot,
  ...packagecloud,
  ...packagist,
  ...paddle,
  ...pagerduty,
  ...particle,
  ...pastebin,
  ...paypal,
  ...paystack,
  ...pdflayer,
  ...perplexity,
  ...pinecone,
  ...pipedrive,
  ...pixabay,
  ...plaid,
  ...planetScale,
  ...polar,
  ...posthog,
  ...postman,
  ...postmark,
  ...prefect,
  ...privateKey,
  ...pubnub,
  ...pulumi,
  ...pypi,
  ...rapidapi,
  ...razorpay,
  ...readme,
  ...rebrandly,
  ...render,
  ...rentman,
  ...replicate,
  ...resend,
  ...rootly,
  ...rubygems,
  ...runpod,
  ...salesforce,
  ...sauce,
  ...scaleway,
  ...scalingo,
  ...scraperapi,
  ...securitytrails,
  ...segment,
  ...semaphore,
  ...sendbird,
  ...sendgrid,
  ...sentry,
  ...service,
  ...shippo,
  ...shodan,
  ...shopify,
  ...sidekiq,
  ...slack,
  ...snyk,
  ...socket,
  ...sonar,
  ...sourcegraph,
  ...sparkpost,
  ...spotify,
  ...square,
  ...squarespace,
  ...sslmate,
  ...stackhawk,
  ...statsig,
  ...statuspage,
  ...storyblok,
  ...stripe,
  ...structured,
  ...stytch,
  ...sumologic,
  ...supabase,
  ...tailscale,
  ...tavily,
  ...telegram,
  ...telnyx,
  ...tencent,
  ...thingsboard,
  ...tiingo,
  ...tinybird,
  ...todoist,
  ...together,
  ...tomtom,
  ...travisci,
  ...trello,
  ...triggerDev,
  ...truenas,
  ...twilio,
  ...twitch,
  ...twitter,
  ...typeform,
  ...ubidots,
  ...unkey,
  ...unsplash,
  ...upcloud,
  ...uptimerobot,
  ...url,
  ...urlscan,
  ...vercel,
  ...virustotal,
  ...voiceflow,
  ...voyage,
  ...wakatime,
  ...wandb,
  ...weatherstack,
  ...webflow,
  ...wireguard,
  ...xai,
  ...xata,
  ...yandex,
  ...yelp,
  ...zapier,
  ...zendesk,
  ...zerobounce,
  ...zoho,
  ...zuplo,
};
