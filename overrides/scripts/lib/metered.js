// @ts-check

/** Whether what is fetched may cost the reader, as far as the browser tells. */
export const isMetered = () => {
  const { connection } = /** @type {{ connection?: { saveData?: boolean, type?: string } }} */ (navigator);
  return Boolean(connection?.saveData || connection?.type === "cellular");
};
