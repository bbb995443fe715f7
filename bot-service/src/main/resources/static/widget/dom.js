/**
 * Descriptions of elements, and one function that makes the page match them.
 *
 * Everything is set through DOM calls: text as text nodes, attributes one by one, listeners as functions. There is no way from a
 * string to markup here, which is what a strict Content-Security-Policy and Trusted Types ask for.
 *
 * @typedef {string | number | null | undefined | false} Text
 * @typedef {Element | Lazy | Text} Child
 * @typedef {{ tag: string, key: string | null, props: Record<string, any>, children: (Element | Lazy | string)[] }} Element
 * @typedef {{ key: string, inputs: any[], make: () => Element }} Lazy
 */

/** What is set as a property, because the attribute is only its first value. */
const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'open', 'selected', 'inert', 'srcObject']);
const SVG = new Set(['svg', 'path', 'circle', 'rect']);

/** What a node was made from. @type {WeakMap<Node, Element>} */
const made = new WeakMap();
/** @type {WeakMap<Node, Lazy>} */
const lazily = new WeakMap();

/**
 * Describes an element. `key` keeps its identity among siblings, `hook` is called once with the new node, `vars` are CSS variables.
 *
 * @param {string} tag
 * @param {Record<string, any> | null} [props]
 * @param {...(Child | Child[])} children
 * @returns {Element}
 */
export function h(tag, props, ...children) {
    const { key = null, ...rest } = props ?? {};
    /** @type {Element['children']} */
    const kept = [];
    for (const child of children.flat()) {
        if (child !== null && child !== undefined && child !== false) {
            kept.push(typeof child === 'object' ? child : String(child));
        }
    }
    return { tag, key, props: rest, children: kept };
}

/**
 * Describes an element that is made again only when one of its inputs is another.
 *
 * @param {string} key
 * @param {any[]} inputs
 * @param {() => Element} make
 * @returns {Lazy}
 */
export function lazy(key, inputs, make) {
    return { key, inputs, make };
}

/**
 * Makes the children of a node match the descriptions, with as few changes as that takes: focus, selection and scrolling stay.
 *
 * @param {Node} parent
 * @param {(Element | Lazy | string)[]} wanted
 */
export function render(parent, wanted) {
    const present = [...parent.childNodes];
    const taken = new Set();
    const nodes = wanted.map((one) => {
        const old = present.find((node) => !taken.has(node) && fits(node, one));
        taken.add(old);
        return patched(old, one);
    });
    for (const node of present) {
        if (!nodes.includes(node)) {
            parent.removeChild(node);
        }
    }
    nodes.forEach((node, index) => {
        if (parent.childNodes[index] !== node) {
            parent.insertBefore(node, parent.childNodes[index] ?? null);
        }
    });
}

/**
 * @param {Node} node
 * @param {Element | Lazy | string} wanted
 */
function fits(node, wanted) {
    if (typeof wanted === 'string') {
        return node.nodeType === 3;
    }
    const element = made.get(node);
    const key = lazily.get(node)?.key ?? element?.key ?? null;
    return element !== undefined && key === wanted.key && ('make' in wanted || element.tag === wanted.tag);
}

/**
 * @param {Node | undefined} node
 * @param {Element | Lazy | string} wanted
 * @returns {Node}
 */
function patched(node, wanted) {
    if (typeof wanted === 'string') {
        if (!node) {
            return document.createTextNode(wanted);
        }
        if (node.nodeValue !== wanted) {
            node.nodeValue = wanted;
        }
        return node;
    }
    if ('make' in wanted) {
        const before = node && lazily.get(node);
        if (before && sameList(before.inputs, wanted.inputs)) {
            return /** @type {Node} */ (node);
        }
        const element = wanted.make();
        const result = patched(node && made.get(node)?.tag === element.tag ? node : undefined, element);
        lazily.set(result, wanted);
        return result;
    }
    const target = /** @type {any} */ (node ?? created(wanted.tag));
    const before = made.get(target);
    made.set(target, wanted);
    setProps(target, before?.props ?? {}, wanted.props);
    render(target, wanted.children);
    if (wanted.props.value !== undefined && target.value !== wanted.props.value) {
        target.value = wanted.props.value;
    }
    if (!before) {
        wanted.props.hook?.(target);
    }
    return target;
}

/** @param {string} tag */
function created(tag) {
    return SVG.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
}

/**
 * @param {HTMLElement} node
 * @param {Record<string, any>} before
 * @param {Record<string, any>} after
 */
function setProps(node, before, after) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const value = after[name];
        if (name === 'hook' || name === 'value' || before[name] === value) {
            continue;
        }
        if (name === 'vars') {
            for (const variable of Object.keys(value ?? {})) {
                node.style.setProperty(variable, value[variable]);
            }
        } else if (name.startsWith('on') || PROPERTIES.has(name)) {
            /** @type {any} */ (node)[name] = value ?? (name.startsWith('on') ? null : false);
        } else if (value === null || value === undefined || value === false) {
            node.removeAttribute(name);
        } else {
            node.setAttribute(name, value === true ? '' : String(value));
        }
    }
}

/**
 * @param {any[]} left
 * @param {any[]} right
 */
function sameList(left, right) {
    return left.length === right.length && left.every((one, index) => one === right[index]);
}
