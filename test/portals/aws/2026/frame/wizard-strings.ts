/** The words around every wizard. */
export const wizardStrings = {
  stepNumberLabel: (number: number) => `Step ${number}`,
  collapsedStepsLabel: (number: number, count: number) => `Step ${number} of ${count}`,
  navigationAriaLabel: 'Steps',
  cancelButton: 'Cancel',
  previousButton: 'Previous',
  nextButton: 'Next',
  optional: 'optional',
};
