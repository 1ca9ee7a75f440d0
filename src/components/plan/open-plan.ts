/**
 * Runs inside the element while the page still arrives: an address with answers opens the plan, so that no question is seen for a
 * moment; without answers, a plan that the reader wanted to keep. Its text goes into the page as it is: it may use nothing from
 * outside itself.
 * @param key name under which a plan is stored
 */
export function openPlan(script: Element | null, key: string): void {
  const isAnswered = (): boolean => /[#&](?:region|platforms|age|account|situation|minutes)=./.test(location.hash);
  try {
    const stored = localStorage.getItem(key) ?? '';
    if (!isAnswered() && history.state === null && /^[a-z0-9=&.-]{1,900}$/.test(stored))
      history.replaceState(null, '', `#${stored}`);
  } catch {
    // Storage is blocked: nothing is kept there.
  }
  const element = script?.parentElement;
  if (element && isAnswered() && !history.state?.question) element.dataset['view'] = 'result';
}
