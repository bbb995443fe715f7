module.exports = {url: 'https://docs.verdly.example', baseUrl: '/', i18n: {defaultLocale: 'en', locales: ['en', 'de']}};
