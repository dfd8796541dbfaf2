// The functions of the coat indicator, with AWS Lambda's calling convention.
const advice = (event, message) => ({
  Weather: event.Weather,
  Timestamp: new Date().toISOString().replace(/\.\d+Z$/, '+00:00'),
  Message: message,
});

export const wearHeavyCoat = async (event) => advice(event, 'You should wear a heavy coat today.');

export const wearLightJacket = async (event) =>
  advice(event, 'You should wear a light jacket today.');

export const noCoat = async (event) => advice(event, 'You need no coat today.');
