/** Stands in for swiper, the carousel of the `adaptivecards` package, which tests that only parse cards never show. */
export class Swiper {}
