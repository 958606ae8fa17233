// A key that was typed is kept by the open page only, and no outside service is asked whether the contract is valid.
const contract = document.getElementById("contract");

SwaggerUIBundle({
  url: new URL(contract.dataset.address, document.baseURI).href,
  domNode: contract,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
  showExtensions: true,
  validatorUrl: null,
});
