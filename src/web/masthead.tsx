export function Masthead() {
  return (
    <header className="masthead">
      <a className="brand" href="/" aria-label="Intertwine, start over">
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <g fill="none" strokeWidth="4" strokeLinecap="round">
            <path className="under" d="M4 23 C11 23 12 9 16 9" />
            <path className="over" d="M4 9 C11 9 12 23 16 23 C20 23 21 9 28 9" />
            <path className="under" d="M16 9 C20 9 21 23 28 23" />
          </g>
        </svg>
        <h1>Intertwine</h1>
      </a>
      <p>Equivariant layers: computed exactly, discovered from data, taken home as code.</p>
      <nav>
        <a href="/graphiql">GraphiQL</a>
      </nav>
    </header>
  );
}
