/**
 * Runs inside the element while the page still arrives: an address with answers opens the plan, so that no question is seen for a
 * moment. Its text goes into the page as it is: it may use nothing from outside itself.
 */
export function openPlan(script: Element | null): void {
  const element = script?.parentElement;
  if (element && /[#&](?:region|platforms|age|account|situation|minutes)=./.test(location.hash))
    element.dataset['view'] = 'result';
}
