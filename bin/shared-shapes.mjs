// Rewrites object literals of a bundle so that those of one place have one shape.
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

/**
 * The text of a script in which no object literal begins with a spread that others follow, but for `...null`. In such
 * a literal the engine of Node 20 gives every object a hidden class of its own (`{ ...a, b }` takes some five times as
 * long as `{ ...null, ...a, b }`, and whoever reads the object has to look its keys up anew); after an empty spread it
 * does not. Throws a SyntaxError that names the place if the text is no script.
 */
export function withSharedShapes(text) {
  const places = [];
  simple(parse(text, { ecmaVersion: 'latest', sourceType: 'script' }), {
    ObjectExpression({ start, properties: [first, ...others] }) {
      if (first?.type === 'SpreadElement' && others.length > 0 && first.argument.raw !== 'null')
        places.push(start + 1);
    },
  });
  places.sort((one, other) => one - other);
  return [0, ...places].map((from, index) => text.slice(from, places[index])).join('...null,');
}
