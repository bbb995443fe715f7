module.exports = {docs: [{type: 'category', label: 'Setup', items: ['setup/app']}]};
