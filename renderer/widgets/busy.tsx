import './busy.css';

/** Something is on its way. */
export const Busy = ({ small = false }: { readonly small?: boolean }) => (
  <span className={small ? 'busy busy-small' : 'busy'} aria-busy="true">
    <i />
    <i />
    <i />
    <i />
  </span>
);
