// What the bundler provides: the compiled sentences, and style sheets.
declare module 'virtual:words' {
  export interface Line {
    name: string
    contact: string
    note: string
    page: string
    for: 'hurt' | 'hurting' | 'self'
  }
  export interface Country {
    code: string
    name: string
    emergency: { number: string; note: string }
    lines: Line[]
  }
  const words: {
    page: Record<string, unknown>
    safety: Record<string, unknown>
    resources: { fallback: string; countries: Country[] }
  }
  export default words
}
declare module '*.css'
