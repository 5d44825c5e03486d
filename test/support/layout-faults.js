// An expression: what does not fit or is too small to touch in what lies on top of the page, each in words; nothing when all is well.
(() => {
  const SMALLEST = 43;
  const FIELDS = 'input:not([type=range], [type=checkbox], [type=radio], [type=file]), textarea';
  const TOUCHED = 'button, a[href], input, select, summary, [role^=menuitem], [role=treeitem]';
  const faults = new Set();
  const top =
    document.querySelector('#floating :is(.menu, .popover)') ?? document.querySelector('#floating :is(.modal, .sheet)');
  const styleOf = (element) => getComputedStyle(element);
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden');
  const name = (element) => `${element.className || element.tagName} “${element.textContent.trim().slice(0, 40)}”`;

  function scrolls(element) {
    for (let at = element; at; at = at.parentElement)
      if (/auto|scroll/.test(styleOf(at).overflowX) && at.scrollWidth > at.clientWidth + 1) return true;
    return false;
  }

  function widthOf(text, { font }) {
    const context = document.createElement('canvas').getContext('2d');
    context.font = font;
    return context.measureText(text).width;
  }

  function checkWords(element) {
    const style = styleOf(element);
    const isCut = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    if (isCut && element.textContent.trim() !== '') faults.add(`cut: ${name(element)}`);
    if (element.matches(`select, ${FIELDS}`)) {
      const words = element.selectedOptions?.[0]?.textContent ?? element.placeholder;
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      // A placeholder may be written smaller than what is typed.
      if (widthOf(words, element.selectedOptions ? style : getComputedStyle(element, '::placeholder')) > room + 1)
        faults.add(`cut: “${words}”`);
    }
    const box = element.closest('button, .button, label, td, th')?.getBoundingClientRect();
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === '' || scrolls(element) || isCut) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      if (words.right > innerWidth + 1 || words.left < -1) faults.add(`outside of the window: ${name(element)}`);
      else if (box && (words.right > box.right + 1 || words.left < box.left - 1 || words.height > box.height + 1))
        faults.add(`larger than what holds it: ${name(element)}`);
    }
  }

  /** How far around its middle it takes a touch; what lies beyond the window counts as reached. */
  function reachOf(target, control, [dx, dy]) {
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const takes = (distance) => {
      const [atX, atY] = [x + dx * distance, y + dy * distance];
      const hit = document.elementFromPoint(atX, atY);
      return hit === null || target.contains(hit) || hit.closest('label')?.control === control;
    };
    let reach = 0;
    while (reach < SMALLEST && takes(reach + 1)) reach++;
    return reach;
  }

  function checkTarget(control) {
    const target = control.closest('label') ?? control;
    const box = target.getBoundingClientRect();
    if (box.width < 3 || control.disabled || control.closest('.rich-text, .range')) return;
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    // Scrolled away, or below something.
    if (middle === null || !target.contains(middle)) return;
    const height = Math.max(box.height, reachOf(target, control, [0, 1]) + reachOf(target, control, [0, -1]));
    if (height < SMALLEST) faults.add(`${Math.round(height)} pixels high: ${name(target)} ${control.ariaLabel ?? ''}`);
  }

  if (document.documentElement.scrollWidth > innerWidth)
    faults.add(`the page is ${document.documentElement.scrollWidth} wide`);
  const within = top ?? document.body;
  for (const element of within.querySelectorAll('*:not(svg, svg *)')) if (isSeen(element)) checkWords(element);
  if (matchMedia('(pointer: coarse)').matches)
    for (const control of within.querySelectorAll(TOUCHED)) if (isSeen(control)) checkTarget(control);
  return [...faults];
})();
