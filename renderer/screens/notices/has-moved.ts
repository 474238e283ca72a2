/** Whether a person moved the pointer; the browser also tells of a pointer that rests while the page moves below it. */
export const hasMoved = (event: { readonly movementX: number; readonly movementY: number }): boolean =>
  event.movementX !== 0 || event.movementY !== 0;
