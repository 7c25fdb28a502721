import { cityName } from '../../src/answers/city-name';
import { realAnswerContext } from '../support/real-answers';

test.each([
  ['charlotte nc', 'NC', 'Charlotte'],
  ['Charlotte, North Carolina', 'NC', 'Charlotte'],
  ['new york', 'NY', 'New York'],
  ['WINSTON-SALEM', 'NC', 'Winston-Salem'],
  ['McAllen', 'TX', 'McAllen'],
  ['nyc', 'NY', 'New York City'],
  ['Philly', 'PA', 'Philadelphia'],
])('“%s” is called by its proper name', (mention, state, name) => {
  expect(cityName({ mention, what: 'city', state }, realAnswerContext())).toBe(name);
});
