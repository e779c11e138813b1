// Loads the images that wait for a reader to come near.
const images = [...document.images];
images.forEach(image => image.loading = 'eager');
return Promise.allSettled(images.map(image => image.decode())).then(() => []);
