document.querySelector<HTMLFormElement>('form[name="hiddenform"]')?.submit();

export {};
