project = 'Verdly'
language = 'en'
